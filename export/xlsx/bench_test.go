package xlsx

import (
	"flag"
	"io"
	"testing"

	"feldbuch/export/chapters"
	"feldbuch/export/internal/sample"
)

var interviews = flag.Int("interviews", 1000, "interviews in the benchmark's workbook")

// BenchmarkWrite writes a workbook of -interviews × 300 columns.
func BenchmarkWrite(b *testing.B) {
	forms := sample.Forms(285)
	o := options(forms)
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, sample.Study(forms, *interviews), chapters.Options{Options: o, Counted: counted(o), WithData: true}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReading is what making up the interviews takes of BenchmarkWrite.
func BenchmarkReading(b *testing.B) {
	forms := sample.Forms(285)
	for b.Loop() {
		for range sample.Study(forms, *interviews) {
		}
	}
}
