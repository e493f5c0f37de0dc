// SPDX-License-Identifier: EUPL-1.2
/**
 * What every rule is made of: a judge with its id, the violations it finds, word lists and thresholds as data, and who is
 * joined to whom. Pure; knows no rule and no notation of its own.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.check.rule;

import org.jspecify.annotations.NullMarked;
