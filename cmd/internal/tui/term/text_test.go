package term

import "testing"

func TestTheInnerPartsOfATrailStayLongest(t *testing.T) {
	sections := []string{"E. Vorhandene Kenntnisse und Bedarf", "Bereich 9/22"}
	for _, c := range []struct {
		width int
		want  string
	}{
		{60, "E. Vorhandene Kenntnisse und Bedarf   Bereich 9/22"},
		{40, "… Bereich 9/22"},
		{10, "… Bereich…"},
	} {
		if got := Trail(sections, c.width); got != c.want {
			t.Errorf("in %d columns: %q, want %q", c.width, got, c.want)
		}
	}
	if got := Trail(nil, 20); got != "" {
		t.Errorf("nothing gives %q", got)
	}
}
