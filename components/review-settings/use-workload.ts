'use client';

import { useEffect, useState } from 'react';

import { askSimulation } from '#browser/workload/ask-simulation.ts';
import type { WorkloadQuestion } from '#domain/scheduling/workload-curve.ts';
import type { Workload } from '#domain/scheduling/workload.ts';

/** What each desired retention would cost this learner; null until it is worked out. */
export function useWorkload(question: WorkloadQuestion): readonly Workload[] | null {
  const [curve, setCurve] = useState<readonly Workload[] | null>(null);
  useEffect(() => askSimulation(question, setCurve), [question]);
  return curve;
}
