"""What can be heard by the programs that are tested."""

import contextlib
import subprocess


@contextlib.contextmanager
def voice():
    """A microphone that hears a tone: a loudspeaker's monitor is none to the program."""
    module = subprocess.run(("pactl", "load-module", "module-remap-source", "source_name=microphone", "master=bob.monitor",
                             "source_properties=device.description=Microphone"), stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    subprocess.run(("pactl", "set-default-source", "microphone"), check=True)
    tone = subprocess.Popen(("gst-launch-1.0", "-q", "audiotestsrc", "volume=0.4", "!", "pulsesink", "device=bob"))
    try:
        yield
    finally:
        tone.terminate()
        tone.wait(5)
        subprocess.run(("pactl", "unload-module", module), check=True)
