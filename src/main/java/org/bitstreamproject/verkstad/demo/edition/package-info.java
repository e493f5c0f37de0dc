// SPDX-License-Identifier: EUPL-1.2
/**
 * An invented edition in mid-course, so that every page of the demo has something to show.
 * Uses the features' own use cases, as a person would; the texts stand in demo/edition.json.
 */
@NullMarked
package org.bitstreamproject.verkstad.demo.edition;

import org.jspecify.annotations.NullMarked;
