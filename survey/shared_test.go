package survey_test

import (
	"sync"
	"testing"

	"feldbuch/survey/xlsform/formtest"
)

// For the race detector: what a form works out when it is first needed is
// shared by all its interviews.
func TestInterviewsOfOneFormRunSideBySide(t *testing.T) {
	f := formtest.Form(t, townForm)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			s := startForm(t, f)
			s.Answer("land", "mv")
			s.Answer("size", "43000")
			for path, want := range map[string]string{"town": "rostock wismar", "exact": "wismar", "big": "rostock wismar berlin"} {
				if got := s.Options(path); got != want {
					t.Errorf("%s offers %q", path, got)
				}
			}
			if v, err := s.Eval("instance('town')/root/item[1]/label"); err != nil || v.Text() != "Rostock" {
				t.Errorf("got %q, %v", v.Text(), err)
			}
		})
	}
	all.Wait()
}
