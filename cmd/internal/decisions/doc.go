// Package decisions is the table in which a person decides many conflicts, or duplicates,
// at once: how it is laid out, and what stands in one that comes back filled in, sorted,
// with other headings or saved by another program. It knows no study: whether what was
// decided can be kept is for others to say.
package decisions
