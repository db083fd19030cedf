#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace duologue {

/// A std::optional that takes the room of a pointer while it is empty: for members that few objects have.
template <typename T>
class Rare {
public:
    Rare() = default;
    Rare(std::nullopt_t) {}                                           // NOLINT: as std::optional
    Rare(T value) : m_value(std::make_unique<T>(std::move(value))) {} // NOLINT
    Rare(std::optional<T> value) : Rare(value ? Rare(std::move(*value)) : Rare()) {} // NOLINT
    Rare(const Rare& other) : m_value(other ? std::make_unique<T>(*other) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(const Rare& other)
    {
        if (this != &other)
            m_value = other ? std::make_unique<T>(*other) : nullptr;
        return *this;
    }
    Rare& operator=(Rare&&) noexcept = default;
    ~Rare() = default;

    [[nodiscard]] bool has_value() const { return m_value != nullptr; }
    explicit operator bool() const { return has_value(); }
    operator std::optional<T>() const
    {
        return m_value ? std::optional<T>(*m_value) : std::nullopt;
    } // NOLINT
    T& operator*() { return *m_value; }
    const T& operator*() const { return *m_value; }
    T* operator->() { return m_value.get(); }
    const T* operator->() const { return m_value.get(); }
    void reset() { m_value.reset(); }

    friend bool operator==(const Rare& one, const Rare& other)
    {
        return one && other ? *one == *other : one.has_value() == other.has_value();
    }

private:
    std::unique_ptr<T> m_value;
};

} // namespace duologue
