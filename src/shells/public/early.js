// Before the first paint: the reader's own colours and text size, or a dark room is lit up for a moment. settings.tsx writes them.
try {
  const { theme, size, isElder } = JSON.parse(localStorage.getItem('niangjia:settings') || '{}')
  const { dataset } = document.documentElement
  if (theme && theme !== 'auto') dataset.theme = theme
  if (size && size !== '16') dataset.size = size
  if (isElder) dataset.elder = 'true'
} catch {}
