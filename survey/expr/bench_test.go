package expr

import "testing"

// The questions of a typical interview.
func benchContext() *Context {
	form, list := household()
	c := inFamily(form, list)
	refs := c.Env.(*world).refs
	for name, text := range map[string]string{
		"staff": "12", "trained": "yes", "languages": "de vi tr", "founded": "2011-04-01", "wage": "2450,50",
	} {
		refs[name] = []Item{leaf(name, text)}
	}
	return c
}

var benchSources = []struct{ name, source string }{
	{"equal", "${trained} = 'yes'"},
	{"relevance", "${staff} > 10 and (${trained} = 'yes' or ${village} != 'x')"},
	{"selected", "selected(${languages}, 'tr')"},
	{"selectedName", "selected(${languages}, name)"},
	{"constraint", ". >= 0 and . <= 120"},
	{"regex", "regex(${staff}, '[0-9]{1,5}')"},
	{"dates", "${founded} <= today()"},
	{"calculation", "round(${wage} * 12 div ${staff}, 2)"},
	{"if", "if(${staff} < 2, 'solo', if(${staff} < 10, 'small', 'large'))"},
}

func BenchmarkParse(b *testing.B) {
	for _, bb := range benchSources {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(bb.source); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEval(b *testing.B) {
	for _, bb := range benchSources {
		b.Run(bb.name, func(b *testing.B) {
			x, c := mustParse(b, bb.source), benchContext()
			w := c.Env.(*world)
			b.ReportAllocs()
			for b.Loop() {
				w.asked = w.asked[:0]
				if _, err := x.Bool(c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
