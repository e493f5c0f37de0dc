// SPDX-License-Identifier: EUPL-1.2
/**
 * A teacher lets a finding stand, with a reason, or takes that back: the decision, its page and its row. What a waiver then
 * covers is said by the findings themselves.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.waiver;

import org.jspecify.annotations.NullMarked;
