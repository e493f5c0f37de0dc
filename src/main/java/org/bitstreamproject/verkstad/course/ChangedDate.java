// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.LocalDate;

/** One date that somebody has to know is another now. @param title what it is the date of, in the reader's language */
public record ChangedDate(String title, LocalDate from, LocalDate to) {}
