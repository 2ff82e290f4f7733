package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// area holds figures of a gap table in JSON against what they must be:
// area FILE CODE KEY=VALUE …, with a key of the area, of its exclusions or of its wishes;
// what lies deeper has points between the keys. Fractions are held to four decimals.
func area(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: area FILE CODE KEY=VALUE ...")
	}
	var table struct{ Areas []map[string]any }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &table))
	for _, a := range table.Areas {
		if a["area"] != args[1] {
			continue
		}
		for _, want := range args[2:] {
			key, value, _ := strings.Cut(want, "=")
			if got := fmt.Sprint(areaFigure(a, key)); got != value {
				ts.Fatalf("%s of %s is %s, want %s", key, args[1], got, value)
			}
		}
		return
	}
	ts.Fatalf("no area %s in %s", args[1], args[0])
}

func areaFigure(a map[string]any, key string) any {
	for _, part := range []string{"excluded", "want"} {
		if v, ok := a[part].(map[string]any)[key]; ok {
			return v
		}
	}
	var at any = a
	for part := range strings.SplitSeq(key, ".") {
		inner, _ := at.(map[string]any)
		at = inner[part]
	}
	if x, ok := at.(float64); ok {
		return strconv.FormatFloat(math.Round(x*1e4)/1e4, 'f', -1, 64)
	}
	return at
}
