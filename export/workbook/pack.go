package workbook

import (
	"archive/zip"
	"cmp"
	"compress/flate"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"slices"
)

// packer puts a workbook's parts into its zip file. It takes the place of
// excelize's own zip writer, which holds the whole file in memory and writes the
// streamed sheets in random order: here parts wait, compressed, in a temporary
// file and are written by name, so that equal content gives equal bytes.
type packer struct {
	out   io.Writer
	mend  *mender
	spool *os.File
	parts []*part
}

// contentTypes is the part that says what the others are.
const contentTypes = "[Content_Types].xml"

// part is one file of the zip: where its compressed bytes are, and what the
// directory has to say about it.
type part struct {
	name            string
	at, packed, raw int64
	crc             hash.Hash32
	mend            *mender
	deflate         *flate.Writer
}

func newPacker(out io.Writer, scratch string, mend *mender) (*packer, error) {
	spool, err := os.CreateTemp(scratch, "feldbuch-*.part")
	if err != nil {
		return nil, fmt.Errorf("make room for the workbook: %w", err)
	}
	return &packer{out: out, mend: mend, spool: spool}, nil
}

// discard removes the temporary file.
func (p *packer) discard() {
	_ = p.spool.Close()
	_ = os.Remove(p.spool.Name())
}

// Create starts the next part, which ends the one before.
func (p *packer) Create(name string) (io.Writer, error) {
	if err := p.finish(); err != nil {
		return nil, err
	}
	at, err := p.spool.Seek(0, io.SeekEnd)
	if err != nil {
		return nil, err
	}
	next := &part{name: name, at: at, crc: crc32.NewIEEE(), mend: p.mend}
	// Sheets are long and alike; the fastest level costs a tenth more space.
	next.deflate, err = flate.NewWriter(p.spool, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	p.parts = append(p.parts, next)
	return next, nil
}

// Write compresses b into the part; what has to be mended is in the first b.
func (p *part) Write(b []byte) (int, error) {
	pieces := [][]byte{b}
	if p.raw == 0 {
		pieces = p.mend.part(p.name, b)
	}
	for _, piece := range pieces {
		p.raw += int64(len(piece))
		_, _ = p.crc.Write(piece)
		if _, err := p.deflate.Write(piece); err != nil {
			return 0, err
		}
	}
	return len(b), nil
}

func (p *packer) finish() error {
	if len(p.parts) == 0 {
		return nil
	}
	last := p.parts[len(p.parts)-1]
	if last.deflate == nil {
		return nil
	}
	if err := last.deflate.Close(); err != nil {
		return err
	}
	last.deflate = nil
	end, err := p.spool.Seek(0, io.SeekCurrent)
	last.packed = end - last.at
	return err
}

// AddFS is part of excelize's interface; excelize does not call it.
func (p *packer) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes all parts to the workbook.
func (p *packer) Close() error {
	if err := p.finish(); err != nil {
		return err
	}
	slices.SortFunc(p.parts, func(a, b *part) int {
		return cmp.Or(cmp.Compare(place(a.name), place(b.name)), cmp.Compare(a.name, b.name))
	})
	zw := zip.NewWriter(p.out)
	for _, part := range p.parts {
		w, err := zw.CreateRaw(&zip.FileHeader{
			Name: part.name, Method: zip.Deflate, CRC32: part.crc.Sum32(),
			CompressedSize64: uint64(part.packed), UncompressedSize64: uint64(part.raw),
		})
		if err != nil {
			return err
		}
		if _, err := io.Copy(w, io.NewSectionReader(p.spool, part.at, part.packed)); err != nil {
			return err
		}
	}
	return zw.Close()
}

// place puts the table of contents first: some readers look there only.
func place(name string) int {
	if name == contentTypes {
		return 0
	}
	return 1
}
