# Compiles SOURCE and fails unless the compiler does what is expected: rejects it saying MESSAGE, or, where
# MESSAGE is empty, accepts it. A pattern alone would not tell an error from a warning.
execute_process(
  COMMAND ${COMPILER} ${FLAGS} -std=c++20 -fno-exceptions -fsyntax-only -I${INCLUDE} ${SOURCE}
  RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(MESSAGE STREQUAL "")
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${SOURCE} does not compile:\n${said}")
  endif()
elseif(code EQUAL 0)
  message(FATAL_ERROR "${SOURCE} compiles, but must not")
elseif(NOT said MATCHES "${MESSAGE}")
  message(FATAL_ERROR "${SOURCE} is rejected without the words \"${MESSAGE}\":\n${said}")
endif()
