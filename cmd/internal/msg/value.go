package msg

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
)

// Day writes a calendar day, given as 1990-02-01, so that day and month cannot
// be confused.
func (t InterviewField) Day(iso string) string {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	month := t.months[d.Month()-1]
	return fmt.Sprintf(t.day, d.Day(), month, d.Year())
}

// TypedDay writes a calendar day, given as 1990-02-01, as it is typed.
func (t InterviewField) TypedDay(iso string) string {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return d.Format(t.typedDay)
}

// Number writes a canonical number with the language's decimal sign.
func (t InterviewField) Number(canonical string) string {
	return strings.Replace(canonical, ".", t.decimal, 1)
}

// Clock writes a time of day, given as 08:30:00.000, with seconds only where
// there are any. A zone is left out: it is the time on the clock that was meant.
func (t InterviewField) Clock(canonical string) string {
	clock := canonical[:min(len(canonical), len("15:04:05.000"))]
	at, err := time.Parse("15:04:05.000", clock)
	switch {
	case err != nil:
		return canonical
	case at.Second() == 0:
		return at.Format("15:04")
	}
	return at.Format(time.TimeOnly)
}

// Moment writes a day and a time, given as 2006-01-02T15:04:05.000-07:00.
func (t InterviewField) Moment(canonical string) string {
	day, clock, ok := strings.Cut(canonical, "T")
	if !ok {
		return canonical
	}
	return t.Day(day) + ", " + t.Clock(clock)
}

// Places writes places, given as latitude, longitude, altitude and accuracy with
// semicolons between them, as they are typed: what is not known is left out.
func (t InterviewField) Places(canonical string) string {
	places := strings.Split(canonical, ";")
	for i, place := range places {
		fields := strings.Fields(place)
		for j, f := range fields {
			fields[j] = t.Number(strings.TrimSuffix(f, ".0"))
		}
		for len(fields) > 2 && fields[len(fields)-1] == "0" {
			fields = fields[:len(fields)-1]
		}
		places[i] = strings.Join(fields, " ")
	}
	return strings.Join(places, "; ")
}

// fileName writes the name of a file that was kept. It is called by a digest of
// its content, of which the start tells it from others.
func fileName(name string) string {
	digest, ending, _ := strings.Cut(name, ".")
	if _, err := hex.DecodeString(digest); err != nil || len(digest) < 2*sha256.Size {
		return name
	}
	return digest[:8] + "…." + ending
}
