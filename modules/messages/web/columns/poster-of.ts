/** Pixels the server keeps of a picture’s longer side (docs/adr/0024). */
const longest = 1_280;

/** Seconds into a video what stands for it is taken: its beginning is often dark. */
const into = 1;

/** A picture out of a video, to stand for it until it is played; none where this browser cannot read it. */
export async function posterOf(video: File): Promise<File | undefined> {
  const address = URL.createObjectURL(video);
  const player = document.createElement('video');
  Object.assign(player, { muted: true, playsInline: true, preload: 'auto', src: address });
  try {
    await once(player, 'loadeddata');
    player.currentTime = Math.min(into, player.duration / 2);
    await once(player, 'seeked');
    const drawn = await draw(player);
    return drawn && new File([drawn], `${video.name.replace(/\.\w+$/, '')}.jpg`, { type: drawn.type });
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

const once = (player: HTMLVideoElement, what: 'loadeddata' | 'seeked'): Promise<unknown> =>
  new Promise((resolve, reject) => {
    player.addEventListener(what, resolve, { once: true });
    player.addEventListener('error', reject, { once: true });
  });

async function draw(player: HTMLVideoElement): Promise<Blob | undefined> {
  const { videoWidth: width, videoHeight: height } = player;
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  canvas.getContext('2d')?.drawImage(player, 0, 0, canvas.width, canvas.height);
  return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))) ?? undefined;
}
