/** A PDF as Chromium writes it, in a few lines, for tests without a browser. */

/** Objects as in `1 0 obj … endobj`; the first is the information, the last the catalogue. */
export function tinyPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<</Size ${size}\n/Root ${objects.length} 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + trailer, 'latin1')
}

/** Two pages in a tree of two levels, three destinations, and a stream that holds the end mark of an object. */
export const twoPages: readonly string[] = [
  "<</Title (Draft)\n/Producer (Skia/PDF m147)\n/CreationDate (D:20260101000000+00'00')>>",
  '<</Type /Page\n/Parent 5 0 R\n/Contents 4 0 R>>',
  '<</Type /Page\n/Parent 6 0 R>>',
  '<</Length 7>> stream\nendobj\n\nendstream',
  '<</Type /Pages\n/Count 1\n/Kids [2 0 R]\n/Parent 7 0 R>>',
  '<</Type /Pages\n/Count 1\n/Kids [3 0 R]\n/Parent 7 0 R>>',
  '<</Type /Pages\n/Count 2\n/Kids [5 0 R 6 0 R]>>',
  '<</one [2 0 R /XYZ 6 579.2 0]\n/tin-t#25E1#25BB#25A9c [3 0 R /XYZ 6 100 0]\n/100#25 [3 0 R /XYZ 6 50 0]>>',
  '<</Type /Catalog\n/Pages 7 0 R\n/Dests 8 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n/Lang (en)>>',
]
