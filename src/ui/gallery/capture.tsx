import { useState } from 'react'
import { FilePick } from '../file-pick.tsx'
import { Section } from '../frame.tsx'
import { QrCode } from '../qr-code.tsx'
import { QrScanner } from '../qr-scanner.tsx'
import { SignaturePad, type Signature } from '../signature-pad.tsx'

export function Capture() {
  const [files, setFiles] = useState<File[]>([new File(['x'], '工资条 2026年10月.pdf', { type: 'application/pdf' })])
  const [signature, setSignature] = useState<Signature>()
  const [read, setRead] = useState<string>()
  return (
    <Section title="拍、扫、签">
      <FilePick
        label="证明材料"
        hint="照片或 PDF，每份不超过 10 MB。"
        required="必填"
        files={files}
        onChange={setFiles}
        maxBytes={10_000_000}
        tooLarge={name => `「${name}」超过 10 MB，请拍小一点再选。`}
        words={{ pick: '选照片或文件', remove: '移除' }}
        isMultiple
      />
      <FilePick
        label="现场照片"
        camera
        files={[]}
        onChange={() => {}}
        maxBytes={1}
        tooLarge={name => name}
        words={{ pick: '拍一张', remove: '移除' }}
      />
      <SignaturePad
        label="签名"
        hint={signature?.kind === 'drawn' ? `${signature.path.length} 个字符的笔迹` : '请在框里写下姓名。'}
        words={{
          undo: '退一笔',
          clear: '重写',
          typeInstead: '不方便手写，改为打字',
          drawInstead: '改为手写',
          fullName: '姓名全称',
          canvas: '手写签名处',
        }}
        onChange={setSignature}
      />
      <QrCode text="https://example.org/checkin/0193-7f2c" name="签到码" caption="签到码 0193-7f2c" />
      <QrScanner
        words={{
          aim: '把二维码放进框里',
          noCamera: '没有用上相机，您可以把码下面的编号填在这里。',
          typeLabel: '编号',
          typeHint: read ?? '二维码下面的 8 位字符',
          take: '签到',
        }}
        onRead={setRead}
      />
    </Section>
  )
}
