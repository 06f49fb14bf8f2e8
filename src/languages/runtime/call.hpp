// C++ values to and from JSON, over call.h: what a generated main() for a C++ function includes.
//
// Integers, bool, char (a string of one), floating point, std::string, vector, pair, and any container of the standard
// library that behaves like a list, a set or a map; a void function's result is its first argument passed by reference.
#pragma once
#include <cstddef>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "call.h"

namespace redgreen {

template <class T, class = void> struct Json;

template <class T> struct Json<T, std::enable_if_t<std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, char>>> {
  static T read(const rg_value *v) {
    if constexpr (std::is_signed_v<T>) return static_cast<T>(rg_integer(v));
    else return static_cast<T>(rg_unsigned(v));
  }
  static void put(T v) {
    if constexpr (std::is_signed_v<T>) rg_put_integer(v);
    else rg_put_unsigned(v);
  }
};

template <> struct Json<bool> {
  static bool read(const rg_value *v) { return rg_boolean(v); }
  static void put(bool v) { rg_put_boolean(v); }
};

template <> struct Json<char> {
  static char read(const rg_value *v) { return *rg_string(v); }
  static void put(char v) { rg_put_string(&v, 1); }
};

template <class T> struct Json<T, std::enable_if_t<std::is_floating_point_v<T>>> {
  static T read(const rg_value *v) { return static_cast<T>(rg_double(v)); }
  static void put(T v) { rg_put_double(static_cast<double>(v)); }
};

template <> struct Json<std::string> {
  static std::string read(const rg_value *v) { return {rg_string(v), v->size}; }
  static void put(const std::string &v) { rg_put_string(v.data(), v.size()); }
};

template <class A, class B> struct Json<std::pair<A, B>> {
  static std::pair<A, B> read(const rg_value *v) {
    const rg_value *items = rg_list(v)->items;
    return {Json<std::decay_t<A>>::read(items), Json<std::decay_t<B>>::read(items + 1)};
  }
  static void put(const std::pair<A, B> &v) {
    rg_put("[");
    Json<std::decay_t<A>>::put(v.first);
    rg_put(", ");
    Json<std::decay_t<B>>::put(v.second);
    rg_put("]");
  }
};

template <class T> using is_map = std::void_t<typename T::mapped_type>;
template <class T> using is_container = std::void_t<typename T::value_type, typename T::const_iterator>;

template <class T, class = void> struct has_mapped : std::false_type {};
template <class T> struct has_mapped<T, is_map<T>> : std::true_type {};

template <class T> struct Json<T, is_map<T>> {
  static T read(const rg_value *v) {
    T result;
    for (size_t i = 0; i < v->size; i += 2)
      result.emplace(Json<typename T::key_type>::read(&v->items[i]), Json<typename T::mapped_type>::read(&v->items[i + 1]));
    return result;
  }
  static void put(const T &map) {
    rg_put("{");
    bool first = true;
    for (const auto &[key, value] : map) {
      if (!first) rg_put(", ");
      first = false;
      if constexpr (std::is_same_v<typename T::key_type, std::string>) Json<std::string>::put(key);
      else Json<std::string>::put(std::to_string(key));
      rg_put(": ");
      Json<typename T::mapped_type>::put(value);
    }
    rg_put("}");
  }
};

template <class T> struct Json<T, std::enable_if_t<!has_mapped<T>::value && !std::is_same_v<T, std::string>, is_container<T>>> {
  using Item = std::decay_t<typename T::value_type>;
  static T read(const rg_value *v) {
    T result;
    const rg_value *list = rg_list(v);
    for (size_t i = 0; i < list->size; i++) result.insert(result.end(), Json<Item>::read(&list->items[i]));
    return result;
  }
  static void put(const T &list) {
    rg_put("[");
    bool first = true;
    for (const auto &item : list) {
      if (!first) rg_put(", ");
      first = false;
      Json<Item>::put(item);
    }
    rg_put("]");
  }
};

template <class R, class... A, size_t... I> void serve(R (*function)(A...), std::index_sequence<I...>) {
  [[maybe_unused]] const rg_value *given = rg_arguments(sizeof...(A));
  std::tuple<std::decay_t<A>...> arguments{Json<std::decay_t<A>>::read(&given[I])...};
  if constexpr (!std::is_void_v<R>) {
    Json<std::decay_t<R>>::put(function(std::forward<A>(std::get<I>(arguments))...));
  } else {
    function(std::forward<A>(std::get<I>(arguments))...);
    [[maybe_unused]] bool done = false;
    auto put = [&](auto changes, auto &argument) {
      if constexpr (changes.value) {
        if (!done) Json<std::decay_t<decltype(argument)>>::put(argument);
        done = true;
      }
    };
    (put(std::bool_constant<std::is_lvalue_reference_v<A> && !std::is_const_v<std::remove_reference_t<A>>>{}, std::get<I>(arguments)), ...);
    if (!done) rg_put("null");
  }
  rg_done();
}

template <class R, class... A> int serve(R (*function)(A...)) {
  serve(function, std::index_sequence_for<A...>{});
  return 0;
}

}  // namespace redgreen
