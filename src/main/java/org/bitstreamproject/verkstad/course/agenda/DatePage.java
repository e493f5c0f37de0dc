// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** Giving one item another date. @param day what was typed, or the date it has */
public record DatePage(DatesView.Row row, String day, String reason, FieldErrors errors) {}
