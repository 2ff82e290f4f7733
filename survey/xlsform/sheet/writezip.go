package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
)

// repack writes the parts of a spreadsheet in one order and without times, so
// that the same questionnaire always gives the same bytes: excelize writes
// streamed sheets, and the kinds of images, in random order.
func repack(data []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("order the parts: %w", err)
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, part := range in.File {
		text, err := unpack(part)
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", part.Name, err)
		}
		w, err := out.CreateHeader(&zip.FileHeader{Name: part.Name, Method: zip.Deflate})
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", part.Name, err)
		}
		if _, err := w.Write(mend(part.Name, text)); err != nil {
			return nil, fmt.Errorf("part %s: %w", part.Name, err)
		}
	}
	if err := out.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// mend leaves out what excelize gets wrong: kinds of images there are none of, and
// the one cell it says each sheet has, which some readers believe.
func mend(part string, text []byte) []byte {
	switch {
	case part == contentTypes:
		return imageKinds().ReplaceAll(text, nil)
	case strings.HasPrefix(part, "xl/worksheets/"):
		return bytes.Replace(text, []byte(`<dimension ref="A1"></dimension>`), nil, 1)
	}
	return text
}

// contentTypes is the part that says what the others are.
const contentTypes = "[Content_Types].xml"

// imageKinds finds the kinds of images in the table of contents.
var imageKinds = lazily(`<Default [^>]*ContentType="image/[^>]*></Default>`)

func unpack(part *zip.File) ([]byte, error) {
	r, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}
