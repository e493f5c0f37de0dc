// SPDX-License-Identifier: EUPL-1.2
/** The word list as a page, and finding its words in running text. Changes no word: they stand in the course package. */
@NullMarked
package org.bitstreamproject.verkstad.course.glossary;

import org.jspecify.annotations.NullMarked;
