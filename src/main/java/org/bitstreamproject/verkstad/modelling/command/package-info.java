// SPDX-License-Identifier: EUPL-1.2
/**
 * The named changes of a model: one list for every editor, whether it is a form, a drawing or a program. Pure. What a
 * command means in a type of model is data of the notation, not code here.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.command;

import org.jspecify.annotations.NullMarked;
