package store_test

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// BenchmarkRecord is one answer, on disk for good. DESIGN.md wants p99 ≤ 20 ms.
func BenchmarkRecord(b *testing.B) {
	f := create(b, "AB", "")
	r := start(b, f, "RO1")
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		begun := time.Now()
		answer(b, r, fmt.Sprintf("/data/group_%d/question_%d", i%500/30, i%500), "47.72")
		took = append(took, time.Since(begun))
		if i%1000 == 999 { // a long interview, not an endless one
			r = start(b, f, "RO1")
		}
	}
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2].Seconds()*1000, "p50-ms")
	b.ReportMetric(took[len(took)*99/100].Seconds()*1000, "p99-ms")
}

func BenchmarkStateOf500Answers(b *testing.B) {
	f := create(b, "AB", "")
	r := start(b, f, "RO1")
	for i := range 500 {
		answer(b, r, fmt.Sprintf("/data/group_%d/question_%d", i/30, i), "47.72")
	}
	for b.Loop() {
		if s := state(b, f, r.ID()); len(s.Answers) != 500 {
			b.Fatalf("%d answers", len(s.Answers))
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	f := create(b, "AB", "")
	answer(b, start(b, f, "RO1"), "/q", "1")
	check(b, f.Close())
	for b.Loop() {
		check(b, open(b, f.Path(), "").Close())
	}
}
