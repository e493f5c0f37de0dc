// SPDX-License-Identifier: EUPL-1.2
/**
 * Rules about how work runs: processes, sequences, assembly lines and states. Rules of the course stand in *Rules, advice
 * beyond them in *Advice. Pure; knows no other room of rules.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.check.process;

import org.jspecify.annotations.NullMarked;
