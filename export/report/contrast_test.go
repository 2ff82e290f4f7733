package report

import (
	"fmt"
	"math"
	"regexp"
	"testing"
)

// light is the luminance of a colour such as #fff or #1f4e79.
func light(t *testing.T, colour string) (sum float64) {
	t.Helper()
	if len(colour) == 4 {
		colour = fmt.Sprintf("#%[1]c%[1]c%[2]c%[2]c%[3]c%[3]c", colour[1], colour[2], colour[3])
	}
	var parts [3]int
	if _, err := fmt.Sscanf(colour, "#%02x%02x%02x", &parts[0], &parts[1], &parts[2]); err != nil {
		t.Fatalf("%s: %v", colour, err)
	}
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		x := float64(parts[i]) / 255
		if x <= 0.04045 {
			sum += weight * x / 12.92
		} else {
			sum += weight * math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return sum
}

func TestTextIsReadInLightInDarkAndOnPaper(t *testing.T) {
	themes := regexp.MustCompile(`:root\{color-scheme:[^}]*\}|:root\{--ink[^}]*\}`).FindAllString(style, -1)
	if len(themes) != 3 {
		t.Fatalf("%d themes in %s", len(themes), style)
	}
	for i, theme := range themes {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z]+):(#[0-9a-f]+)`).FindAllStringSubmatch(theme, -1) {
			colours[m[1]] = m[2]
		}
		for _, pair := range [][2]string{{"ink", "paper"}, {"faint", "paper"}, {"head", "paper"}, {"on", "head"}, {"ink", "bar"}, {"mark", "paper"}} {
			x, y := light(t, colours[pair[0]])+0.05, light(t, colours[pair[1]])+0.05
			if c := max(x, y) / min(x, y); c < 4.5 {
				t.Errorf("theme %d: %s on %s has contrast %.1f", i, pair[0], pair[1], c)
			}
		}
	}
}
