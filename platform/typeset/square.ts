import qrcode from 'qrcode';

/** A text as a square a camera reads (QR code, ISO/IEC 18004; a seventh of it may be lost), drawn as SVG for a template to show. */
export const squareOf = (text: string): Promise<string> =>
  qrcode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
