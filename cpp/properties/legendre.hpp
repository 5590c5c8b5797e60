// Gauss and Legendre's quadrature with ten points, of which these are the positive ones on [−1, 1].
#pragma once

namespace actiscope {

inline constexpr int legendre_half = 5;
inline constexpr double legendre_node[legendre_half] = {
    0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717};
inline constexpr double legendre_weight[legendre_half] = {
    0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814};

}  // namespace actiscope
