// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** The form about breaks, when something in it will not do. */
public record BreaksPage(DatesView.Breaks breaks, FieldErrors errors) {}
