// SPDX-License-Identifier: EUPL-1.2
/**
 * Rules about what is wanted and by whom: goals, effects, benefits and stakeholders. Rules of the course stand in *Rules,
 * advice beyond them in *Advice. Pure; knows no other room of rules.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.check.goal;

import org.jspecify.annotations.NullMarked;
