// The theory first, then trial after trial.
#include "network.hpp"

namespace actiscope {

double least_bytes(const NetworkSetting& setting) noexcept { return Trial::bytes(setting, false); }

bool Network::start(const NetworkSetting& setting, int trials) noexcept {
  setting_ = setting;
  trials_ = trials;
  number_ = 0;
  predicted_ = running_ = false;
  prediction_.start(setting_);
  return trial_.allocate(setting_, Trial::bytes(setting, true) <= most_bytes);
}

bool Network::advance(double nanoseconds) noexcept {
  while (nanoseconds > 0 && !done()) {
    if (!predicted_) {
      nanoseconds -= 1e5;
      predicted_ = !prediction_.advance();
      continue;
    }
    if (!running_) trial_.start(number_);
    running_ = trial_.advance(nanoseconds);
    if (running_) continue;
    ++number_;
    return true;
  }
  return false;
}

double Network::progress() const noexcept {
  return done() ? 1 : (number_ + (running_ ? trial_.progress() : 0)) / trials_;
}

}  // namespace actiscope
