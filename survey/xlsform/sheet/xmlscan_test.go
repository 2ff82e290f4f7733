package sheet

import (
	"archive/zip"
	"bytes"
	stdcmp "cmp"
	"encoding/xml"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ours is what the scanner makes of a part, one line a token.
func ours(data []byte) ([]string, error) {
	s, err := newXMLScanner(data)
	if err != nil {
		return nil, err
	}
	var all lines
	for {
		t, err := s.next()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		switch t.kind {
		case xmlStart:
			line := "<" + string(t.name)
			for _, a := range t.attrs {
				line += " " + string(a.name) + "=" + string(a.value)
			}
			all = append(all, line)
		case xmlEnd:
			all = append(all, "/"+string(t.name))
		case xmlText:
			all.text(string(t.text))
		}
	}
}

// theirs is what encoding/xml makes of it.
func theirs(data []byte) ([]string, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var all lines
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			line := "<" + t.Name.Local
			for _, a := range t.Attr {
				line += " " + a.Name.Local + "=" + a.Value
			}
			all = append(all, line)
		case xml.EndElement:
			all = append(all, "/"+t.Name.Local)
		case xml.CharData:
			all.text(string(t))
		}
	}
}

type lines []string

// text adds a text to the one before: comments may part them or not.
func (l *lines) text(s string) {
	if n := len(*l); n > 0 && strings.HasPrefix((*l)[n-1], "=") {
		(*l)[n-1] += s
		return
	}
	if s != "" {
		*l = append(*l, "="+s)
	}
}

func sameAsTheirs(t *testing.T, data []byte) {
	got, err := ours(data)
	if errors.Is(err, errForeign) {
		return // what no spreadsheet holds may be refused whatever it is
	}
	want, theirErr := theirs(data)
	if (err == nil) != (theirErr == nil) {
		t.Fatalf("%q: ours %v, theirs %v", data, err, theirErr)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%q (-theirs +ours):\n%s", data, diff)
	}
}

var xmlSeeds = []string{
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" + `<x:worksheet xmlns:x="u"><c r="A1" t='s'/><c  r = "B&amp;1"  ><v>1&#10;&#x41;</v></c></x:worksheet>`,
	"<a>b\r\nc\rd&lt;&gt;&apos;&quot;</a >", "<!-- x --><a><![CDATA[<&\r\n]]>x</a>", "<a b='\r\n'/>", "]]>", "<a ]]>", "<a b=c>", "<a b>",
	"<a", "</a", "</a b>", "<a/ >", "<1>", "<a:b:c>", "<:a>", "<a:>", "<a b='<'>", "&x;", "&#xD800;", "&#0;", "&#1;", "&;", "&#;", "&amp", "&#+1;", "&#xfffe;",
	"<!--->", "<!---->", "<!-- -- -->", "<![CDATA[", "<!DOCTYPE a>", "<?a b?>", "<?xml version='1.1'?>", "<?xml encoding='latin1'?>", "<?", "<?xml?>", "\xff", "\uffff", "\x00",
	"<a\u00e9>", "<a b='1'c='2'>", "< a>", "<a>\ufeff</a>", "\ufeff<a/>", "<a b='&#xA;&#13;'>", "</a><b/>", "<a.b-c_d/>", "<-a>",
}

func TestXMLIsReadAsEncodingXMLDoes(t *testing.T) {
	for _, s := range xmlSeeds {
		sameAsTheirs(t, []byte(s))
	}
}

func TestWhatNoSpreadsheetHoldsIsRefused(t *testing.T) {
	for name, s := range map[string]string{
		"a document type":        `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
		"another encoding":       `<?xml version="1.0" encoding="utf-16"?><a/>`,
		"endless nesting":        strings.Repeat("<a>", maxDepth+1),
		"endless attributes":     "<a" + strings.Repeat(" b=''", maxAttrs+1) + ">",
		"a name beyond ASCII":    "<ä>",
		"a character that is no": "<a>\x01</a>",
	} {
		if _, err := ours([]byte(s)); !errors.Is(err, errForeign) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzXMLScanner(f *testing.F) {
	for _, s := range xmlSeeds {
		f.Add([]byte(s))
	}
	f.Fuzz(sameAsTheirs)
}

// BenchmarkXMLScanner compares the two on the largest part of the large form.
func BenchmarkXMLScanner(b *testing.B) {
	data := largePart(b)
	for name, read := range map[string]func([]byte) error{
		"ours": func(data []byte) error {
			s, err := newXMLScanner(data)
			for err == nil {
				_, err = s.next()
			}
			return err
		},
		"encoding xml": func(data []byte) error {
			d := xml.NewDecoder(bytes.NewReader(data))
			for {
				if _, err := d.RawToken(); err != nil {
					return err
				}
			}
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if err := read(data); !errors.Is(err, io.EOF) {
					b.Fatal(err)
				}
			}
		})
	}
}

// largePart is the largest part of the large form.
func largePart(b *testing.B) []byte {
	b.Helper()
	z, err := zip.OpenReader(filepath.Join("..", "..", "..", "..", "shared", "cases", "large.xlsx"))
	if err != nil {
		b.Skip("the large form is not here")
	}
	defer z.Close()
	largest := slices.MaxFunc(z.File, func(x, y *zip.File) int { return stdcmp.Compare(x.UncompressedSize64, y.UncompressedSize64) })
	x := &spreadsheet{left: maxUnpacked}
	data, err := x.unpack(largest)
	if err != nil {
		b.Fatal(err)
	}
	return data
}
