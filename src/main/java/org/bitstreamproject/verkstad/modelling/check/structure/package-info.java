// SPDX-License-Identifier: EUPL-1.2
/**
 * Rules about what there is: surroundings, concepts, organisation and architecture. Rules of the course stand in *Rules,
 * advice beyond them in *Advice. Pure; knows no other room of rules.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.check.structure;

import org.jspecify.annotations.NullMarked;
