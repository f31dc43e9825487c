import QrCode from 'qrcode';

const [width, height, side] = [700, 1_000, 110];

/** A photo of squares under each other on a sheet that lies askew by so many degrees: its pixels, four bytes each. */
export function photoOfSquares(texts: readonly string[], askew = 0) {
  const squares = texts.map((text) => QrCode.create(text, {}).modules);
  const isDark = (x: number, y: number): boolean =>
    squares.some(({ size, data }, at) => {
      const [left, top] = [width - side - 60, 80 + Math.round((at * (height - 120)) / squares.length)];
      const [column, row] = [x - left, y - top].map((one) => Math.floor((one * size) / side)) as [number, number];
      return column >= 0 && row >= 0 && column < size && row < size && data[row * size + column] === 1;
    });
  const [sine, cosine] = [Math.sin((askew * Math.PI) / 180), Math.cos((askew * Math.PI) / 180)];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [right, down] = [x - width / 2, y - height / 2];
      const shade = isDark(right * cosine + down * sine + width / 2, down * cosine - right * sine + height / 2)
        ? 40
        : 235;
      data.fill(shade, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { data, width, height };
}
