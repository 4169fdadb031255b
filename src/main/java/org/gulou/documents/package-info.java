/**
 * Files that people send in and papers that the office issues: checks, storage, page images, letters as PDF.
 *
 * <p>Contents lie in the data folder and never in the database: the file is on the disk before its row is written, so a
 * row never points to nothing, and what a crash leaves without a row is swept away after a day.
 */
@NullMarked
package org.gulou.documents;

import org.jspecify.annotations.NullMarked;
