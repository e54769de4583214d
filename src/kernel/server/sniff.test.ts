import { describe, expect, test } from 'vitest'
import { stripExif } from './exif.ts'
import { writeSheet } from './sheets.ts'
import { sniff } from './sniff.ts'

const raw = (text: string) => Buffer.from(text, 'latin1')
const utf8 = (text: string) => Buffer.from(text)
const box = (brand: string, ...more: string[]) => {
  const body = raw(`ftyp${brand}\0\0\0\0${more.join('')}`)
  return Buffer.concat([Buffer.from([0, 0, 0, body.length + 4]), body, Buffer.alloc(40)])
}
/** A zip of empty, stored entries. */
const pack = (...names: string[]) => {
  const local = names.map(name =>
    Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(22), Buffer.from([name.length, 0, 0, 0]), raw(name)]),
  )
  const at = names.map((_, i) => local.slice(0, i).reduce((sum, part) => sum + part.length, 0))
  const listed = names.map((name, i) => {
    const entry = Buffer.alloc(46)
    entry.writeUInt32BE(0x504b0102)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at[i]!, 42)
    return Buffer.concat([entry, raw(name)])
  })
  const end = Buffer.alloc(22)
  end.writeUInt32BE(0x504b0506)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(Buffer.concat(local).length, 16)
  return Buffer.concat([...local, ...listed, end])
}

describe('a file is what its bytes say', () => {
  test.each<[string, Buffer]>([
    ['jpg', raw('\xff\xd8\xff\xe0\0\x10JFIF\0')],
    ['jpg', raw('\xff\xd8\xff\xe1\0\x10Exif\0\0')],
    ['png', raw('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['gif', raw('GIF89a\x01\0\x01\0')],
    ['webp', raw('RIFF\x24\0\0\0WEBPVP8 ')],
    ['heic', box('heic', 'mif1', 'heic')],
    ['heic', box('mif1', 'mif1', 'heic', 'hevc')],
    ['mp4', box('isom', 'isom', 'iso2', 'avc1', 'mp41')],
    ['mp4', box('mp42')],
    ['m4a', box('M4A ', 'M4A ', 'mp42')],
    ['mp3', raw('ID3\x03\0\0\0\0\0\x21TSSE')],
    ['mp3', raw('\xff\xfb\x90\x64\0\0\0')],
    ['amr', raw('#!AMR\n\x3c\x91')],
    ['amr', raw('#!AMR-WB\n\x3c\x91')],
    ['wav', raw('RIFF\x24\0\0\0WAVEfmt ')],
    ['aac', raw('\xff\xf1\x50\x80\x01\x20\xfc\0\0')],
    ['pdf', raw('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
    ['xlsx', pack('[Content_Types].xml', 'xl/workbook.xml', 'xl/printerSettings/printerSettings1.bin')],
    ['docx', pack('[Content_Types].xml', 'word/document.xml')],
    ['csv', utf8('姓名,单位\n张三,东城区总工会\n')],
    ['csv', utf8('\ufeffname\tunit\r\n"a"\tb\r\n')],
    ['csv', Buffer.from('d0d5c3fb2cb5a5ceb50ad5c5c8fd2cb6abb3c70a', 'hex')],
    ['txt', utf8('今天的活动改到下午三点，请互相转告。\n谢谢')],
    ['txt', utf8('如果 a < b 而且 b < c')],
  ])('%s', (extension, bytes) => {
    expect(sniff(bytes)?.extension).toBe(extension)
  })

  test('a sheet that we wrote is one', async () => {
    expect(sniff(await writeSheet({ title: 't', columns: [{ head: 'a', kind: 'text' }], rows: [] }))?.extension).toBe('xlsx')
  })

  test('it reads a window of a larger buffer and nothing beside it', () => {
    expect(sniff(new Uint8Array(raw('xx%PDF-1.7')).subarray(2))?.extension).toBe('pdf')
    expect(sniff(new Uint8Array(raw('%PDF-1.7')).subarray(2))?.extension).toBe('txt')
  })
})

describe('what is refused', () => {
  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['blanks', raw(' \n\n ')],
    ['a Windows program', raw('MZ\x90\0\x03\0\0\0')],
    ['a Windows program that reads as text', raw('MZ, just a text\n')],
    ['a Linux program', raw('\x7fELF\x02\x01\x01')],
    ['a macOS program', raw('\xcf\xfa\xed\xfe\x07\0\0\x01')],
    ['a fat macOS program or a Java class', raw('\xca\xfe\xba\xbe\0\0\0\x02')],
    ['a shell script', raw('#!/bin/sh\nrm -rf /\n')],
    ['a script behind a byte order mark', utf8('\ufeff#!/usr/bin/env node\n')],
    ['HTML', utf8('<!DOCTYPE html><title>x</title>')],
    ['HTML behind blanks', utf8('\n\n  <script>alert(1)</script>')],
    ['HTML behind words', utf8(`${'很多字 '.repeat(500)}<ScRipt src=//x></script>`)],
    ['HTML as a table', utf8('a,b\n<img src=x onerror=alert(1)>,2\n')],
    ['SVG', utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['SVG behind an XML head', utf8('<?xml version="1.0"?><svg/>')],
    ['PHP', utf8('hello <?php system($_GET[0]);')],
    ['a workbook with macros', pack('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin')],
    ['a document with a program in it', pack('[Content_Types].xml', 'word/document.xml', 'word/embeddings/oleObject1.bin')],
    ['any other zip', pack('a.txt')],
    ['the beginning of a zip', pack('[Content_Types].xml', 'xl/workbook.xml').subarray(0, 60)],
    ['AVIF', box('avif', 'mif1', 'miaf')],
    ['a half JPEG head', raw('\xff\xd8')],
    ['a frame sync that is no sound', raw('\xff\xff\xff\xff')],
    ['a frame of aac that ends beyond the file', raw('\xff\xf1\x50\x80\x7f\x20\xfc\0\0')],
    ['WebP in name only', raw('RIFF\x24\0\0\0AVI LIST')],
    ['control characters in a text', raw('abc\x01def')],
    ['a device file of chance', Buffer.from('00010203fffe', 'hex')],
  ])('%s', (_, bytes) => {
    expect(sniff(bytes)).toBeUndefined()
  })
})

describe('PIPL 29: a photo does not say where it was taken', () => {
  const segment = (mark: number, body: Buffer) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(body.length + 2)
    return Buffer.concat([Buffer.from([0xff, mark]), length, body])
  }
  const exif = (order: 'II' | 'MM', turned: number) => {
    const tiff = Buffer.alloc(60)
    const little = order === 'II'
    const put = (at: number, value: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
    tiff.write(order)
    put(2, 42)
    if (little) tiff.writeUInt32LE(8, 4)
    else tiff.writeUInt32BE(8, 4)
    put(8, 2)
    put(10, 0x8825)
    put(22, 0x0112)
    put(24, 3)
    put(30, turned)
    tiff.write('N39.9042E116.4074', 40)
    return segment(0xe1, Buffer.concat([raw('Exif\0\0'), tiff]))
  }
  const start = raw('\xff\xd8')
  const stop = raw('\xff\xd9')
  const jfif = segment(0xe0, raw('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'))
  const profile = segment(0xe2, raw('ICC_PROFILE\0\x01\x01profile'))
  const table = segment(0xdb, Buffer.alloc(65, 1))
  const scan = Buffer.concat([segment(0xda, raw('\x01\x01\0\0\x3f\0')), raw('\x12\xff\0\x34\xff\xd0\x56')])
  const secret = segment(0xed, raw('Photoshop 3.0\0 Chaoyang'))
  const telling = [
    segment(0xe1, raw('http://ns.adobe.com/xap/1.0/\0GPS')),
    secret,
    segment(0xfe, raw('taken by')),
    segment(0xe2, raw('MPF\0second')),
  ]

  test('EXIF, XMP, IPTC, comments and what hangs behind the picture go; the picture stays to the byte', () => {
    const behind = Buffer.concat([start, exif('II', 1), scan, stop])
    const photo = Buffer.concat([start, jfif, exif('MM', 1), ...telling, profile, table, scan, secret, scan, stop, behind])
    expect(Buffer.from(stripExif(photo))).toEqual(Buffer.concat([start, jfif, profile, table, scan, scan, stop]))
  })

  test.each(['II', 'MM'] as const)('which way is up stays (%s)', order => {
    const stripped = Buffer.from(stripExif(Buffer.concat([start, exif(order, 6), table, scan, stop])))
    expect(stripped.toString('latin1')).not.toContain('N39.9042')
    expect(stripped.subarray(2, 38).toString('hex')).toBe(
      'ffe10022457869660000' + '4d4d002a00000008' + '0001011200030000000100060000' + '00000000',
    )
    expect(stripExif(stripped)).toEqual(stripped)
  })

  test('a photo cut off in its last scan is mended, one cut in its head is refused', () => {
    const photo = Buffer.concat([start, jfif, exif('MM', 1), table, scan])
    expect(Buffer.from(stripExif(photo)).subarray(-2)).toEqual(stop)
    for (let at = 0; at < start.length + jfif.length + 30; at++) expect(() => stripExif(photo.subarray(0, at))).toThrow('JPEG')
    expect(() => stripExif(raw('\x89PNG'))).toThrow('not a JPEG')
  })

  test('hostile offsets and counts do not break it', () => {
    for (let at = 0; at < 60; at++) {
      const bent = Buffer.concat([start, exif('MM', 6), table, scan, stop])
      bent[12 + at] = 0xff
      expect(Buffer.from(stripExif(bent)).toString('latin1')).not.toContain('N39.9042')
    }
  })
})
