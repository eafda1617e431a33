// The package has no types for its languages.
declare module 'echarts/lib/i18n/langKO.js' {
  const locale: Parameters<typeof import('echarts/core').registerLocale>[1]
  export default locale
}
