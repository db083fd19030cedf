#pragma once

#include <QAbstractButton>

namespace duologue::ui {

/// A round button with an icon. Its accessible name and tool tip say what it does.
class RoundButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Role {
        Plain,  ///< an icon alone, a ground when hovered
        Filled, ///< on a ground of its own, for instance over a picture
        Accent, ///< the main thing
        Accept, ///< answer
        Danger, ///< decline, hang up
    };

    explicit RoundButton(QWidget* parent = nullptr);

    void setRole(Role role);
    void setIconName(const QString& role);
    /// At the usual size of text, 36 if not said; it grows with larger text. The icon is half of it.
    void setDiameter(int diameter);
    [[nodiscard]] int diameter() const; ///< as it is now

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool hitButton(const QPoint& position) const override;

private:
    Role m_role = Role::Plain;
    QString m_iconName;
    int m_diameter = 36;
};

} // namespace duologue::ui
