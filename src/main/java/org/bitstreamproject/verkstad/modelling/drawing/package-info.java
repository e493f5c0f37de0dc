// SPDX-License-Identifier: EUPL-1.2
/** What a drawing editor is told: the picture part by part, where everything stands, and what the notation allows. */
@NullMarked
package org.bitstreamproject.verkstad.modelling.drawing;

import org.jspecify.annotations.NullMarked;
