// Package fieldwork is the rules of work in the field: which interview counts for a
// business, and which share of the contacts answered. Rules only: it reads no files and knows no questionnaires.
package fieldwork
