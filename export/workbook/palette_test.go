package workbook

import (
	"fmt"
	"math"
	"testing"
)

// rgb are the parts of a colour, linear in light.
type rgb [3]float64

func linear(t *testing.T, colour string) (c rgb) {
	t.Helper()
	var parts [3]int
	if _, err := fmt.Sscanf(colour, "%02X%02X%02X", &parts[0], &parts[1], &parts[2]); err != nil {
		t.Fatalf("%s: %v", colour, err)
	}
	for i, p := range parts {
		if x := float64(p) / 255; x <= 0.04045 {
			c[i] = x / 12.92
		} else {
			c[i] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return c
}

func (c rgb) times(m [3]rgb) (out rgb) {
	for i := range m {
		out[i] = max(0, m[i][0]*c[0]+m[i][1]*c[1]+m[i][2]*c[2])
	}
	return out
}

// How eyes without one kind of cones see light (Viénot, Brettel & Mollon 1999).
var eyes = map[string][3]rgb{
	"all cones": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"no red":    {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
	"no green":  {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
}

func (c rgb) light() float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

// lightness is L* of CIE 1976, what grey print shows: 0 black, 100 white.
func (c rgb) lightness() float64 { return 116*root(c.light()) - 16 }

func root(x float64) float64 {
	if x > 216.0/24389 {
		return math.Cbrt(x)
	}
	return (24389.0/27*x + 16) / 116
}

// lab are the coordinates of CIE 1976 L*a*b*, in which distances are those seen.
func (c rgb) lab() rgb {
	x, y, z := 0.4124*c[0]+0.3576*c[1]+0.1805*c[2], c.light(), 0.0193*c[0]+0.1192*c[1]+0.9505*c[2]
	fx, fy, fz := root(x/0.9505), root(y), root(z/1.089)
	return rgb{116*fy - 16, 500 * (fx - fy), 200 * (fy - fz)}
}

func distance(a, b rgb) float64 {
	a, b = a.lab(), b.lab()
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

// contrast is that of the accessibility guidelines, from 1 to 21.
func contrast(a, b rgb) float64 {
	x, y := a.light()+0.05, b.light()+0.05
	return max(x, y) / min(x, y)
}

func TestSeriesAreToldApartByAllEyesAndInGreyPrint(t *testing.T) {
	together := append([]string{overBars, "FFFFFF"}, palette...)
	for i, a := range together {
		for _, b := range together[:i] {
			x, y := linear(t, a), linear(t, b)
			if d := math.Abs(x.lightness() - y.lightness()); d < 15 {
				t.Errorf("%s and %s differ by %.0f in grey print", a, b, d)
			}
			for eye, m := range eyes {
				if d := distance(x.times(m), y.times(m)); d < 20 {
					t.Errorf("%s and %s differ by %.0f for eyes with %s", a, b, d, eye)
				}
			}
		}
	}
}

func TestTextIsReadOnItsGround(t *testing.T) {
	for _, c := range []struct{ what, text, ground string }{
		{"headings", "FFFFFF", headColour}, {"bands", headColour, bandColour}, {"numbers on bars", "000000", barColour},
		{"numbers on the darkest heat", "000000", heatColour}, {"counts to look at", "000000", alertColour}, {"what stands back", greyColour, "FFFFFF"},
	} {
		if x := contrast(linear(t, c.text), linear(t, c.ground)); x < 4.5 {
			t.Errorf("%s: contrast %.1f", c.what, x)
		}
	}
	if x := contrast(linear(t, overBars), linear(t, underInterval)); x < 3 {
		t.Errorf("intervals on their bars: contrast %.1f", x)
	}
}

func TestHeatIsReadInGreyPrint(t *testing.T) {
	if d := linear(t, "FFFFFF").lightness() - linear(t, heatColour).lightness(); d < 25 {
		t.Errorf("from none to all it is %.0f darker", d)
	}
}
