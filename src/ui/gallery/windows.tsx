import { useState } from 'react'
import { Button } from '../button.tsx'
import { ConfirmDialog, Dialog, Sheet } from '../dialog.tsx'
import { Section } from '../frame.tsx'
import { List, Row } from '../list.tsx'
import { Empty, ErrorBox, Skeleton } from '../state.tsx'
import { ToastLine, useToast } from '../toast.tsx'

export function Windows() {
  const [open, setOpen] = useState<string>()
  const toast = useToast()
  const close = () => setOpen(undefined)
  return (
    <>
      <Section title="窗口">
        <div className="ui-actions">
          <Button onClick={() => setOpen('dialog')}>打开说明</Button>
          <Button onClick={() => setOpen('confirm')}>撤回</Button>
          <Button onClick={() => setOpen('sheet')}>筛选</Button>
          <Button onClick={() => toast({ tone: 'refused', text: '没有网络，已存在手机里，联网后自动发出。' })}>提示</Button>
        </div>
        <Dialog isOpen={open === 'dialog'} onClose={close} title="什么是互助保障" closeWord="关闭">
          <p>会员一起出钱，谁住院了，大家帮一把。每年 60 元，住院每天补 80 元。</p>
        </Dialog>
        <ConfirmDialog
          isOpen={open === 'confirm'}
          onClose={close}
          onConfirm={close}
          title="撤回这份申请"
          closeWord="再想想"
          confirmWord="撤回并删除材料"
          isDanger
        >
          <p>您交的 3 份材料会一起删除，之后要重新填写。</p>
        </ConfirmDialog>
        <Sheet isOpen={open === 'sheet'} onClose={close} title="要找什么样的驿站" closeWord="关闭">
          <List>
            <Row href="#a" title="能充电" />
            <Row href="#b" title="有热水和微波炉" />
            <Row href="#c" title="24 小时开门" />
          </List>
        </Sheet>
        <ToastLine toast={{ tone: 'refused', text: '没有网络，已存在手机里，联网后自动发出。' }} closeWord="知道了" onClose={() => {}} />
      </Section>
      <Section title="五种样子">
        <Skeleton shape="page" word="正在打开" />
        <Skeleton shape="list" word="正在打开" />
        <Skeleton shape="card" count={1} word="正在打开" />
        <Empty title="还没有报名" action={<Button kind="main">看看能报什么</Button>}>
          报上名的课程和活动会在这里，开始前一天提醒您。
        </Empty>
        <ErrorBox
          title="没有发出去"
          kept="您写的都还在手机里。"
          next="请看看网络，再发一次；还不行请打 12351。"
          quote="编号 0193-7f2c"
          retryWord="再发一次"
          onRetry={() => {}}
        />
      </Section>
    </>
  )
}
