/** Pixels the server keeps of a picture’s longer side, and of the shorter one of what is more than twice as long (docs/adr/0024). */
const [longest, shortest] = [1_280, 1_080];

/**
 * The same picture with no more pixels than are kept of it, so that a slow network carries a tenth; what this browser cannot draw,
 * and what is no picture, goes as it is, and the server sees to it.
 */
export async function smallerPicture(picture: Blob): Promise<Blob> {
  if (!picture.type.startsWith('image/')) return picture;
  const drawn = await draw(picture).catch(() => null);
  return drawn && drawn.size < picture.size ? drawn : picture;
}

async function draw(picture: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  const [long, short] = [Math.max(bitmap.width, bitmap.height), Math.min(bitmap.width, bitmap.height)];
  const scale = Math.min(1, long > 2 * short ? shortest / short : longest / long);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const page = canvas.getContext('2d');
  if (!page) return null;
  page.fillStyle = '#fff';
  page.fillRect(0, 0, canvas.width, canvas.height);
  page.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
}
