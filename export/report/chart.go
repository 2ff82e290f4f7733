package report

import (
	"fmt"
	"math"
	"strings"

	"feldbuch/export/table"
)

// chart draws figures of a table as far as they are shown.
func (b *page) chart(t *table.Table, c *table.Chart) {
	drawn := c.Drawn(t)
	if drawn == 0 {
		return
	}
	b.put(`<figure><figcaption>%s</figcaption><div class="scroll" tabindex="0">`, c.Title)
	d := &drawing{page: b, t: t, c: c, drawn: drawn}
	switch c.Kind {
	case table.Scatter:
		d.scatter()
	case table.Columns:
		d.columns()
	default:
		d.bars()
	}
	b.WriteString("</div></figure>")
}

// drawing is a chart being drawn.
type drawing struct {
	*page
	t     *table.Table
	c     *table.Chart
	drawn int
}

const width = 760

func (d *drawing) begin(height float64) {
	fmt.Fprintf(d, `<svg viewBox="0 0 %d %.0f" role="img"`, width, height)
	d.put(` aria-label="%s">`, d.c.Title)
}

func (d *drawing) label(x, y float64, anchor, text string) {
	fmt.Fprintf(d, `<text x="%.1f" y="%.1f" text-anchor="%s">`, x, y, anchor)
	d.put(`%s</text>`, text)
}

func (d *drawing) line(class string, x0, y0, x1, y1 float64) {
	fmt.Fprintf(d, `<line class="%s" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>`, class, x0, y0, x1, y1)
}

// ends are those of the axis of values: as said, else from zero to the next round number.
func (d *drawing) ends() (low, high, step float64) {
	low, high = d.c.Low, d.c.High
	if low == high {
		low = 0
		for i := range d.drawn {
			for _, s := range d.c.Series {
				x, _ := d.t.Number(i, s.Values)
				high = max(high, x)
			}
		}
	}
	step = math.Pow(10, math.Floor(math.Log10(max(high-low, 1e-9))))
	for (high-low)/step < 4 {
		step /= 2
	}
	if d.c.Low == d.c.High {
		high = math.Ceil(high/step) * step
	}
	return low, high, step
}

// tick is a number on an axis.
func (d *drawing) tick(x float64) string {
	if d.c.Format == table.Percent {
		return fmt.Sprintf("%.0f %%", 100*x)
	}
	return strings.Replace(fmt.Sprintf("%.4g", x), ".", d.decimal, 1)
}

// bars lie one below the other.
func (d *drawing) bars() {
	const left, right = 270.0, 30.0
	thick := 18.0 / math.Sqrt(float64(len(d.c.Series)))
	step := thick*float64(len(d.c.Series)) + 8
	bottom := 8 + step*float64(d.drawn)
	low, high, grid := d.ends()
	at := func(x float64) float64 { return left + (x-low)/(high-low)*(width-left-right) }
	d.begin(bottom + 44 + d.legendHeight())
	for x := low; x <= high+grid/100; x += grid {
		d.line("grid", at(x), 4, at(x), bottom)
		d.label(at(x), bottom+15, "middle", d.tick(x))
	}
	labels := d.t.Column(d.c.Labels)
	for i := range d.drawn {
		top := 8 + step*float64(i)
		d.label(left-6, top+step/2, "end", fmt.Sprint(d.t.Rows[i].Cells[labels].Value))
		for k, s := range d.c.Series {
			x, _ := d.t.Number(i, s.Values)
			y := top + thick*float64(k)
			kind := k
			if s.Minus != "" {
				kind = 2
			}
			fmt.Fprintf(d, `<rect class="s%d" x="%.1f" y="%.1f" width="%.1f" height="%.1f"/>`, kind, at(low), y, max(at(x)-at(low), 0), thick)
			if s.Minus != "" {
				minus, _ := d.t.Number(i, s.Minus)
				plus, _ := d.t.Number(i, s.Plus)
				d.line("range", at(x-minus), y+thick/2, at(x+plus), y+thick/2)
			}
		}
	}
	d.label((left+width-right)/2, bottom+34, "middle", d.c.Values)
	d.legend(bottom + 52)
	d.WriteString("</svg>")
}

// columns stand, a line goes over them where a series asks for one.
func (d *drawing) columns() {
	const left, right, top, bottom = 50.0, 20.0, 10.0, 260.0
	low, high, grid := d.ends()
	at := func(x float64) float64 { return bottom - (x-low)/(high-low)*(bottom-top) }
	step := (width - left - right) / float64(d.drawn)
	d.begin(bottom + 30 + d.legendHeight())
	for x := low; x <= high+grid/100; x += grid {
		d.line("grid", left, at(x), width-right, at(x))
		d.label(left-6, at(x)+4, "end", d.tick(x))
	}
	labels, every := d.t.Column(d.c.Labels), 1+d.drawn/9
	var over []string
	for i := range d.drawn {
		from := left + step*float64(i)
		if i%every == 0 {
			d.label(from+step/2, bottom+16, "middle", fmt.Sprint(d.t.Rows[i].Cells[labels].Value))
		}
		for k, s := range d.c.Series {
			x, _ := d.t.Number(i, s.Values)
			if s.Line {
				over = append(over, fmt.Sprintf("%.1f,%.1f", from+step/2, at(x)))
				continue
			}
			w := step * 0.8 / float64(len(d.c.Series))
			fmt.Fprintf(d, `<rect class="s%d" x="%.1f" y="%.1f" width="%.1f" height="%.1f"/>`, k, from+step*0.1+w*float64(k), at(x), w, at(low)-at(x))
		}
	}
	if len(over) > 0 {
		fmt.Fprintf(d, `<polyline class="over" points="%s"/>`, strings.Join(over, " "))
	}
	d.legend(bottom + 38)
	d.WriteString("</svg>")
}

// scatter has a point for each row, with its label, and lines across.
func (d *drawing) scatter() {
	const left, right, top, bottom = 60.0, 60.0, 10.0, 520.0
	low, high, grid := d.ends()
	x := func(v float64) float64 { return left + (v-low)/(high-low)*(width-left-right) }
	y := func(v float64) float64 { return bottom - (v-low)/(high-low)*(bottom-top) }
	d.begin(bottom + 50 + d.legendHeight())
	for v := low; v <= high+grid/100; v += grid {
		d.line("grid", x(v), top, x(v), bottom)
		d.line("grid", left, y(v), width-right, y(v))
		d.label(x(v), bottom+16, "middle", d.tick(v))
		d.label(left-6, y(v)+4, "end", d.tick(v))
	}
	for i, l := range d.c.Lines {
		d.line(fmt.Sprintf("cut cut%d", i), x(l.X0), y(l.Y0), x(l.X1), y(l.Y1))
	}
	labels, s, sides := d.t.Column(d.c.Labels), d.c.Series[0], d.c.Sides(d.t)
	for i := range d.drawn {
		across, _ := d.t.Number(i, s.Across)
		up, _ := d.t.Number(i, s.Values)
		fmt.Fprintf(d, `<circle class="s0" cx="%.1f" cy="%.1f" r="4.5"/>`, x(across), y(up))
		at := beside[sides[i]]
		d.label(x(across)+at.x, y(up)+at.y, at.anchor, fmt.Sprint(d.t.Rows[i].Cells[labels].Value))
	}
	d.label((left+width-right)/2, bottom+36, "middle", d.c.Across)
	fmt.Fprintf(d, `<text transform="translate(16 %.0f) rotate(-90)" text-anchor="middle">`, (top+bottom)/2)
	d.put(`%s</text>`, d.c.Values)
	d.legend(bottom + 54)
	d.WriteString("</svg>")
}

// beside is where a label stands from its point.
var beside = map[table.Side]struct {
	x, y   float64
	anchor string
}{table.Right: {7, 4, "start"}, table.Left: {-7, 4, "end"}, table.Above: {0, -8, "middle"}, table.Below: {0, 17, "middle"}}

func (d *drawing) legendHeight() float64 {
	if len(d.c.Series)+len(d.c.Lines) < 2 {
		return 0
	}
	return 26
}

func (d *drawing) legend(y float64) {
	if d.legendHeight() == 0 {
		return
	}
	x := 60.0
	add := func(draw func(), name string) {
		draw()
		d.label(x+28, y+4, "start", name)
		x += 44 + 7*float64(len([]rune(name)))
	}
	for k, s := range d.c.Series {
		add(func() {
			if s.Line {
				d.line("over", x, y, x+22, y)
				return
			}
			fmt.Fprintf(d, `<rect class="s%d" x="%.1f" y="%.1f" width="22" height="10"/>`, k, x, y-5)
		}, s.Name)
	}
	for i, l := range d.c.Lines {
		add(func() { d.line(fmt.Sprintf("cut cut%d", i), x, y, x+22, y) }, l.Name)
	}
}
