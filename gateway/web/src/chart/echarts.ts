import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { registerLocale, use } from 'echarts/core'
import langKO from 'echarts/lib/i18n/langKO.js'
import { SVGRenderer } from 'echarts/renderers'

// Only what the charts of the page use: the whole library is three times as large.
use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer])
registerLocale('KO', langKO)

export { init } from 'echarts/core'
