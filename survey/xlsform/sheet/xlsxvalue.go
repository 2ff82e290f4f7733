package sheet

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"time"
)

// cellFormat is what a number in a cell shows as.
type cellFormat uint8

const (
	asNumber cellFormat = iota
	asDate
	asTime
	asDateTime
)

// text is a cell's value as pyxform reads it: TRUE and FALSE for booleans,
// whole numbers without a decimal point, dates in ISO form.
func (x *spreadsheet) text(kind string, style int, raw []byte) string {
	switch kind {
	case "s":
		if i, err := strconv.Atoi(string(bytes.TrimSpace(raw))); err == nil && i >= 0 && i < len(x.strings) {
			return x.strings[i]
		}
		return ""
	case "b":
		if string(bytes.TrimSpace(raw)) == "1" {
			return "TRUE"
		}
		return "FALSE"
	case "inlineStr", "str":
		return unescape(string(raw))
	case "", "n":
		return x.number(style, string(bytes.TrimSpace(raw)))
	}
	return string(raw)
}

func (x *spreadsheet) number(style int, raw string) string {
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return raw
	}
	if style >= 0 && style < len(x.formats) && x.formats[style] != asNumber && n >= 0 && n < 2958466 {
		return x.date(n, x.formats[style])
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}

// date shows the serial day number n. Day 60 of the 1900 system is the 29
// February 1900 that never was, so days count from the 30 December 1899.
func (x *spreadsheet) date(n float64, f cellFormat) string {
	start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if x.date1904 {
		start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	day, part := math.Modf(n)
	t := start.AddDate(0, 0, int(day)).Add(time.Duration(math.Round(part*86400)) * time.Second)
	switch {
	case f == asTime && day == 0:
		return t.Format("15:04:05")
	case f == asDate && part == 0:
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02T15:04:05")
}

// readStyles works out what the number formats of the styles show.
func (x *spreadsheet) readStyles(part string) error {
	codes := map[string]cellFormat{}
	inCells := false
	return x.each(part, func(t *xmlToken) error {
		switch name := string(t.name); {
		case name == "cellXfs" && t.kind != xmlText:
			inCells = t.kind == xmlStart
		case t.kind != xmlStart:
		case name == "numFmt":
			if len(codes) == maxFormats {
				return errTooBig
			}
			codes[t.attribute("numFmtId")] = formatOf(t.attribute("formatCode"))
		case name == "xf" && inCells:
			x.formats = append(x.formats, styleFormat(t.attribute("numFmtId"), codes))
		}
		return nil
	})
}

// styleFormat knows the built-in formats by their number (ECMA-376 18.8.30).
func styleFormat(id string, codes map[string]cellFormat) cellFormat {
	switch id {
	case "14", "15", "16", "17":
		return asDate
	case "18", "19", "20", "21", "45", "46", "47":
		return asTime
	case "22":
		return asDateTime
	}
	return codes[id]
}

// formatOf reads a format code such as dd/mm/yyyy hh:mm, leaving out what is
// quoted, escaped or in brackets. A lone m is a month.
func formatOf(code string) cellFormat {
	var day, clock bool
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case '\\', '_', '*':
			i++
		case '"':
			i += 1 + strings.IndexByte(code[i+1:]+`"`, '"')
		case '[':
			i += strings.IndexByte(code[i:]+"]", ']')
		case 'y', 'Y', 'd', 'D':
			day = true
		case 'h', 'H', 's', 'S':
			clock = true
		case 'm', 'M':
			day = day || !strings.ContainsAny(code, "hHsS")
		case 'E', 'e', 'G', 'g':
			return asNumber // General, and numbers with an exponent
		}
	}
	switch {
	case day && clock:
		return asDateTime
	case day:
		return asDate
	case clock:
		return asTime
	}
	return asNumber
}
