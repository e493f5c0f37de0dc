// SPDX-License-Identifier: EUPL-1.2
/** The catalogue of rules: what the tool asks of a model, when, and why. Reads the course and changes nothing. */
@NullMarked
package org.bitstreamproject.verkstad.modelling.rulebook;

import org.jspecify.annotations.NullMarked;
