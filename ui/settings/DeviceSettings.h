#pragma once

#include "app/viewmodels/DevicesViewModel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace duologue::ui {

class VideoView;

/// Camera, microphone, speaker and ringer to choose from, and a check of them: picture, level, a test sound,
/// and five seconds recorded and played back. Everything applies at once, in a call as well.
class DeviceSettings : public QWidget {
    Q_OBJECT

public:
    explicit DeviceSettings(viewmodels::DevicesViewModel& devices, QWidget* parent = nullptr);
    ~DeviceSettings() override;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    using Role = viewmodels::DevicesViewModel::Role;

    void buildChoices(QVBoxLayout* column);
    void buildVolume(QVBoxLayout* column);
    void buildCheck(QVBoxLayout* column);
    void fill();
    void toggleCheck();
    void bringIntoSight();
    void showCheck();

    viewmodels::DevicesViewModel& m_devices;
    QList<std::pair<Role, QComboBox*>> m_choices;
    QSlider* m_volume = nullptr;
    QPushButton* m_check = nullptr;
    QLabel* m_hint = nullptr;
    QWidget* m_panel = nullptr; ///< visible while devices are open
    VideoView* m_picture = nullptr;
    QProgressBar* m_level = nullptr;
    QLabel* m_notice = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_record = nullptr;
};

} // namespace duologue::ui
