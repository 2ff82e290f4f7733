package paper

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

// How much room a text takes depends on fonts, so a browser measures it:
//
//	go test ./cmd/internal/paper -run FitTheirPaper -browser chromium -v
var browser = flag.String("browser", "", "a Chromium to measure the shipped questionnaire's cards with")

func TestTheShippedCardsFitTheirPaper(t *testing.T) {
	if *browser == "" {
		t.Skip("only with -browser")
	}
	book, err := xlsform.ReadFile(filepath.Join("..", "..", "..", "questionnaires", "proqual_bedarf.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	f := formtest.FormOf(t, book)
	for _, l := range f.Languages {
		t.Run(l.Code, func(t *testing.T) { fitsPaper(t, f, l) })
	}
}

// fitsPaper measures the cards of a language, and counts the pages they and the
// leaflets are printed on.
func fitsPaper(t *testing.T, f *survey.Form, l survey.Language) {
	t.Helper()
	var page bytes.Buffer
	if err := WriteCards(&page, f, false, Options{Language: l.Key, Texts: msg.In(msg.German)}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "cards.html")
	if err := os.WriteFile(path, append(page.Bytes(), measuring...), 0o600); err != nil {
		t.Fatal(err)
	}
	wrong := regexp.MustCompile(`<u>(.*?)</u>`).FindAllStringSubmatch(browsed(t, path, "--dump-dom"), -1)
	for _, w := range wrong {
		t.Errorf("card %s", w[1])
	}
	pdf := filepath.Join(filepath.Dir(path), "cards.pdf")
	browsed(t, path, "--print-to-pdf="+pdf)
	printed, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	pages := len(regexp.MustCompile(`/Type /Page\b`).FindAll(printed, -1))
	faces := strings.Count(page.String(), `<section class="card">`)
	t.Logf("pages %d, cards %d on %d, leaflets %d on %d, overflow %d/%d", pages, len(choices.Cards(f)), faces, len(f.Information.Leaflets), pages-faces, len(wrong), faces)
	if most := faces + 2*len(f.Information.Leaflets); pages > most {
		t.Errorf("%d pages, want %d at most: both sides of a sheet for a leaflet", pages, most)
	}
}

// measuring says of each card what does not fit on it.
const measuring = `<script>
document.fonts.ready.then(() => document.querySelectorAll(".card").forEach(card => {
  const say = what => { const u = document.createElement("u"); u.textContent = card.querySelector(".number").textContent + ": " + what; document.body.append(u); };
  const foot = card.querySelector("footer").getBoundingClientRect(), whole = card.getBoundingClientRect();
  if (foot.bottom > whole.bottom - 20) say("the foot is too low");
  card.querySelectorAll("li").forEach(li => {
    const row = li.getBoundingClientRect();
    if (row.bottom > foot.top - 4) say("a row reaches the foot: " + li.textContent);
    if (row.left < whole.left + 40 || row.right > whole.right - 40 || li.scrollWidth > li.clientWidth + 1) say("a row is too wide: " + li.textContent);
  });
}));
</script>`

func browsed(t *testing.T, path, what string) string {
	t.Helper()
	c := exec.Command(*browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--no-pdf-header-footer", "--window-size=1400,2000", "--virtual-time-budget=2000", "--user-data-dir="+t.TempDir(), what, "file://"+path)
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
