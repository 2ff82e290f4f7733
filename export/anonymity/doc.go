// Package anonymity blanks in records what would tell whose they are: what others may
// know of a business, where it is and how large, taken together. It knows no forms and
// no files, and invents nothing: what it leaves standing was said.
//
// # How
//
// Records start with all of that blank and are one class. A class is parted by the
// column that can be filled in for most of its records, into classes that are large
// enough each; who would be in a smaller one stays where it was, with that column blank,
// and together with the smallest of the others where those who stay would be too few.
// This goes on in every class as long as something can be filled in. So every class has
// at least k records at any time, and none has to be dropped. (Top-down specialization,
// after Fung, Wang & Yu 2005, doi 10.1109/ICDE.2005.143, with blanks for generalised values.)
//
// # What it does not protect
//
// Where all records of a class say the same, whoever knows that a business is among them
// knows what it said (l-diversity is not claimed); and what is in none of these columns
// may still be known to somebody.
package anonymity
