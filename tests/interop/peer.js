// A browser at the other end of a call: the official socket.io-client and RTCPeerConnection, and of Duologue nothing
// but what its protocol says (events `call`, `call answer`, `send`; decision 11 for what travels in `send`).
// The page is a puppet: it asks its own server for commands (JavaScript) and returns what they give.

const signalType = 90;
window.onunhandledrejection = (event) => peer.errors.push(String(event.reason));
const peer = { errors: [], me: 0, phase: 'idle', generation: 0, remote: null, byeReason: null, viaChannel: 0, viaSend: 0, log: [] };
let socket, pc, channel, waiting = [], media;

// --- generated picture and tone --------------------------------------------------------------------------------------

function crc16(bytes) {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let i = 0; i < 8; i++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}

const bits = (value, count) => Array.from({ length: count }, (_, i) => Math.floor(value / 2 ** (count - 1 - i)) % 2);
const checked = (counter, identity) =>
  crc16([counter >>> 24, (counter >>> 16) & 255, (counter >>> 8) & 255, counter & 255, identity >> 8, identity & 255]);

// `tellsTime`: the code is milliseconds instead of a counter, to measure how old a picture is.
const clock = () => Math.floor(performance.timeOrigin + performance.now()) % 2 ** 32;

function makeMedia(identity, width = 640, height = 360, tellsTime = false) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  const made = { canvas, counter: 0, hue: (identity * 67) % 360 };
  made.timer = setInterval(() => {
    const counter = tellsTime ? clock() : made.counter++;
    context.fillStyle = `hsl(${made.hue} 40% 40%)`;
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#eee';
    context.beginPath();
    context.arc(((made.drawn = (made.drawn ?? 0) + 1) * 5) % width, height * 0.6, height / 8, 0, 7);
    context.fill();
    const cell = (width / 40) & ~1;
    [[1, 0, 1, 0, ...bits(counter, 32)],
      [0, 1, 0, 1, ...bits(identity, 16), ...bits(checked(counter, identity), 16)]].forEach((row, y) =>
      row.forEach((on, x) => {
        context.fillStyle = on ? '#fff' : '#000';
        context.fillRect((1 + x) * cell, (1 + y) * cell, cell, cell);
      }));
  }, 1000 / 30);
  const audio = new AudioContext({ sampleRate: 48000 });
  const oscillator = new OscillatorNode(audio, { frequency: 400 + 50 * (identity % 12) });
  const target = audio.createMediaStreamDestination();
  oscillator.connect(new GainNode(audio, { gain: 0.25 })).connect(target);
  oscillator.start();
  made.speak = async (url) => { // a recording instead of the tone, repeated
    const buffer = await audio.decodeAudioData(await (await fetch(url)).arrayBuffer());
    oscillator.stop();
    const source = new AudioBufferSourceNode(audio, { buffer, loop: true });
    source.connect(target);
    source.start();
  };
  made.video = canvas.captureStream(30).getVideoTracks()[0];
  made.audio = target.stream.getAudioTracks()[0];
  return made;
}

const reading = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
const readingContext = reading.getContext('2d', { willReadFrequently: true });

function seen() { // { counter, identity } in the remote picture, or null
  const video = document.getElementById('remote');
  if (!video.videoWidth) return null;
  readingContext.drawImage(video, 0, 0, 640, (640 * video.videoHeight) / video.videoWidth);
  const pixels = readingContext.getImageData(0, 0, 640, 48).data;
  const row = (y) => Array.from({ length: 36 }, (_, x) => {
    let sum = 0;
    for (let dy = 5; dy < 11; dy++) for (let dx = 5; dx < 11; dx++) sum += pixels[(((1 + y) * 16 + dy) * 640 + (1 + x) * 16 + dx) * 4 + 1];
    return sum > 36 * 128 ? 1 : 0;
  });
  const [first, second] = [row(0), row(1)];
  if (first.slice(0, 4).join('') !== '1010' || second.slice(0, 4).join('') !== '0101') return null;
  const number = (list) => list.reduce((value, bit) => value * 2 + bit, 0);
  const [counter, identity] = [number(first.slice(4)), number(second.slice(4, 20))];
  return number(second.slice(20)) === checked(counter, identity) ? { counter, identity } : null;
}

const whole = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

// The size of the remote picture and some of its colours; `points`: [x, y] as parts of width and height.
function look(points) {
  const { videoWidth: width, videoHeight: height } = document.getElementById('remote');
  Object.assign(whole.canvas, { width, height });
  whole.drawImage(document.getElementById('remote'), 0, 0);
  const colour = ([x, y]) => [...whole.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data.slice(0, 3)];
  return { width, height, colours: points.map(colour) };
}

// What comes, picture by picture, as a person would see it.
const watched = { frames: 0, freezes: 0, longestPause: 0, latencies: [], last: 0 };
function watchPictures(everyNth = 1) {
  const video = document.getElementById('remote');
  const next = (now) => {
    if (watched.last) {
      watched.longestPause = Math.max(watched.longestPause, now - watched.last);
      if (now - watched.last > 200) watched.freezes++;
    }
    watched.last = now;
    if (watched.frames++ % everyNth === 0) {
      const code = seen();
      if (code) watched.latencies.push(clock() - code.counter);
    }
    video.requestVideoFrameCallback(next);
  };
  video.requestVideoFrameCallback(next);
}

function takeWatched() {
  const taken = { ...watched };
  Object.assign(watched, { frames: 0, freezes: 0, longestPause: 0, latencies: [] });
  return taken;
}

let ear;
function heard() { // { pitch, level } of what arrives
  if (!ear) return null;
  const spectrum = new Float32Array(ear.frequencyBinCount);
  ear.getFloatFrequencyData(spectrum);
  let best = 0;
  spectrum.forEach((value, i) => { if (value > spectrum[best]) best = i; });
  return { pitch: (best * 48000) / ear.fftSize, level: spectrum[best] };
}

// --- the line --------------------------------------------------------------------------------------------------------

function signal(kind, content = {}) {
  const message = JSON.stringify({ v: 1, generation: peer.generation, kind, ...content });
  if (channel?.readyState === 'open') {
    peer.viaChannel++;
    channel.send(message);
  } else {
    peer.viaSend++;
    socket.emit('send', { user_id: peer.me, room_title: peer.room, message, type_id: signalType });
  }
}

function connect(url, me) {
  peer.me = me;
  socket = io(url, { transports: ['websocket'] });
  socket.on('connect', () => socket.emit('status', { user_id: me, online: true }));
  socket.on('call response', (body) => {
    peer.log.push(body);
    if (body.type === 'request') {
      if (body.from_id === me && peer.phase === 'dialing') {
        Object.assign(peer, { room: body.room_id, phase: body.to_status === 'Ringing' ? 'ringing' : 'ended', other: body.to_id });
      } else if (body.to_id === me && ['idle', 'ended'].includes(peer.phase)) {
        Object.assign(peer, { room: body.room_id, phase: 'incoming', other: body.from_id, outgoing: false, kind: body.call_type });
      }
    } else if (body.type === 'answer' && body.room_title === peer.room) {
      if (!body.status) over();
      else if (peer.phase === 'ringing') startOffering();
    }
  });
  socket.on('receive', (body) => {
    if (body.type_id === signalType && body.room_title === peer.room && body.user_id === peer.other) take(JSON.parse(body.message));
  });
  return new Promise((resolve) => socket.on('connect', () => resolve(true)));
}

function call(other, kind = 'Video') {
  Object.assign(peer, { phase: 'dialing', outgoing: true, other, kind, byeReason: null });
  socket.emit('call', { from_user: peer.me, to_user: other, type: kind });
}

function accept(sent = { microphone: true, camera: true, screen: false }) {
  Object.assign(peer, { phase: 'connecting', sent, byeReason: null });
  socket.emit('call answer', { from_user: peer.me, to_user: peer.other, room_title: peer.room, answered: true });
}

function hangUp() {
  if (peer.generation) signal('bye', { reason: 'hangup' });
  socket.emit('call answer', { from_user: peer.me, to_user: peer.other, room_title: peer.room, answered: false });
  over();
}

function over() {
  peer.phase = 'ended';
  closeConnection();
  Object.assign(peer, { generation: 0, remote: null });
}

function closeConnection() {
  pc?.close();
  pc = channel = undefined;
  waiting = [];
  document.getElementById('remote').srcObject = null;
}

// --- one generation of the media session -----------------------------------------------------------------------------

function newConnection() {
  closeConnection();
  pc = new RTCPeerConnection({ iceServers: [], bundlePolicy: 'max-bundle' });
  channel = pc.createDataChannel('control', { negotiated: true, id: 0, ordered: true });
  channel.onmessage = (event) => take(JSON.parse(event.data));
  pc.onicecandidate = ({ candidate }) => signal('candidate', { candidate: candidate && candidate.toJSON() });
  const remote = new MediaStream();
  pc.ontrack = ({ track }) => {
    remote.addTrack(track);
    document.getElementById('remote').srcObject = remote;
    if (track.kind === 'audio') {
      const audio = new AudioContext({ sampleRate: 48000 });
      ear = new AnalyserNode(audio, { fftSize: 8192, smoothingTimeConstant: 0 });
      audio.createMediaStreamSource(new MediaStream([track])).connect(ear);
    }
  };
  pc.onconnectionstatechange = () => {
    if (pc?.connectionState === 'connected') {
      peer.phase = 'active';
      signal('state', { state: peer.sent });
    }
  };
}

async function startOffering() {
  peer.sent ??= { microphone: true, camera: peer.kind === 'Video', screen: false };
  peer.phase = 'connecting';
  peer.generation++;
  newConnection();
  pc.addTransceiver(media.audio, { direction: 'sendrecv' });
  pc.addTransceiver(media.video, { direction: 'sendrecv' });
  applySent();
  keepToCodec();
  await pc.setLocalDescription();
  signal('description', { description: pc.localDescription.toJSON() });
}

async function take(message) {
  if (message.v !== 1 || message.generation < peer.generation) return;
  if (message.kind === 'description' && message.description.type === 'offer') {
    if (peer.outgoing) return;
    peer.generation = message.generation;
    newConnection();
    await pc.setRemoteDescription(message.description);
    peer.sent ??= { microphone: true, camera: true, screen: false };
    for (const transceiver of pc.getTransceivers()) {
      transceiver.direction = 'sendrecv';
      await transceiver.sender.replaceTrack(transceiver.receiver.track.kind === 'audio' ? media.audio : media.video);
    }
    applySent();
    keepToCodec();
    await pc.setLocalDescription();
    await sendInCodec();
    signal('description', { description: pc.localDescription.toJSON() });
  } else if (message.kind === 'description') {
    await pc.setRemoteDescription(message.description);
  } else if (message.kind === 'candidate') {
    if (!pc || !pc.remoteDescription) waiting.push(message);
    else if (message.candidate) await pc.addIceCandidate(message.candidate);
    return;
  } else if (message.kind === 'restart') {
    if (peer.outgoing) await startOffering();
  } else if (message.kind === 'state') {
    peer.remote = message.state;
  } else if (message.kind === 'bye') {
    peer.byeReason = message.reason;
  }
  if (pc?.remoteDescription) for (const early of waiting.splice(0)) await take(early);
}

function keepToCodec() { // peer.codec = 'video/H264': nothing else is offered or answered
  if (!peer.codec) return;
  const { codecs } = RTCRtpReceiver.getCapabilities('video');
  const kept = codecs.filter(({ mimeType }) => mimeType === peer.codec || mimeType === 'video/rtx');
  for (const transceiver of pc.getTransceivers()) {
    if (transceiver.receiver.track.kind === 'video') transceiver.setCodecPreferences(kept);
  }
}

async function sendInCodec() { // Chromium sends the offer's first codec, even if its answer leaves that out
  const sender = peer.codec && pc.getSenders().find(({ track }) => track?.kind === 'video');
  if (!sender) return;
  const parameters = sender.getParameters();
  parameters.encodings[0].codec = parameters.codecs.find(({ mimeType }) => mimeType === peer.codec);
  await sender.setParameters(parameters);
}

function applySent() {
  if (media.audio) media.audio.enabled = peer.sent.microphone;
  if (media.video) media.video.enabled = peer.sent.camera;
}

function setSent(change) {
  Object.assign(peer.sent, change);
  applySent();
  signal('state', { state: peer.sent });
}

async function shareScreen(identity) { // another picture in place of the camera's, within the same call
  const screen = makeMedia(identity, 960, 540);
  await pc.getTransceivers()[1].sender.replaceTrack(screen.video);
  setSent({ screen: true });
}

async function shareDesktop() { // the real screen, as the browser films it
  const screen = (await navigator.mediaDevices.getDisplayMedia({ video: true })).getVideoTracks()[0];
  await pc.getTransceivers()[1].sender.replaceTrack(screen);
  setSent({ camera: false, screen: true });
  return screen.getSettings();
}

async function backToCamera() {
  const { sender } = pc.getTransceivers()[1];
  sender.track.stop();
  await sender.replaceTrack(media.video);
  setSent({ camera: true, screen: false });
}

const restart = () => (peer.outgoing ? startOffering() : signal('restart'));

async function statistics() {
  const found = {};
  for (const entry of pc ? (await pc.getStats()).values() : []) {
    if (entry.type === 'inbound-rtp') found[`in_${entry.kind}`] = entry;
    if (entry.type === 'outbound-rtp') found[`out_${entry.kind}`] = entry;
    if (entry.type === 'candidate-pair' && entry.nominated) found.pair = entry;
  }
  return found;
}

const status = () => ({ ...peer, log: undefined, picture: seen(), sound: heard(), connection: pc?.connectionState, channel: channel?.readyState });

// --- strings ---------------------------------------------------------------------------------------------------------

(async () => {
  for (;;) {
    const { number, script } = await (await fetch('command')).json();
    let result;
    try {
      result = { value: await eval(script) }; // eslint-disable-line no-eval
    } catch (error) {
      result = { error: String(error?.stack ?? error) };
    }
    await fetch('result', { method: 'POST', body: JSON.stringify({ number, ...result }) });
  }
})();
