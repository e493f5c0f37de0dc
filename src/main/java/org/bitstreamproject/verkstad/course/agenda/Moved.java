// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import java.time.LocalDate;

/** One date that is another now. @param item as its deadline is stored, or the anchor of a meeting */
public record Moved(String item, LocalDate from, LocalDate to) {}
