import { type Mock, vi } from 'vitest';

class FakeRecorder extends EventTarget {
  static isTypeSupported = (type: string): boolean => type.startsWith('audio/webm');
  state = 'inactive';
  mimeType = 'audio/webm;codecs=opus';
  start(): void {
    this.state = 'recording';
  }
  stop(): void {
    this.state = 'inactive';
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['said'], { type: 'audio/webm' }) }));
    this.dispatchEvent(new Event('stop'));
  }
}

/** Gives the browser of a test a microphone that hears four bytes, until it fails under the name of an exception; `unplugMicrophone` takes it away. */
export function plugMicrophone(): { stopped: Mock; failAs: (name: string) => void } {
  const stopped = vi.fn();
  let failure: string | undefined;
  const getUserMedia = async () => {
    if (failure !== undefined) throw new DOMException('', failure);
    return { getTracks: () => [{ stop: stopped }] };
  };
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } });
  return { stopped, failAs: (name) => (failure = name) };
}

export const unplugMicrophone = (): boolean => Reflect.deleteProperty(navigator, 'mediaDevices');
