// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/** Platforms pasted as text. What was pasted is never shown again, for it may hold secrets. */
public record PastePage(FieldErrors errors) {}
