import type {
  ContractRouterClient,
  InferContractRouterInputs,
  InferContractRouterOutputs,
} from '@orpc/contract';
import * as nouns from './nouns.ts';
import { participantContract } from './participant.ts';

/** Everything a person can do with Loket PLUT. */
export const contract = { ...nouns, training: { ...nouns.training, ...participantContract } };

export type Client = ContractRouterClient<typeof contract>;
export type Inputs = InferContractRouterInputs<typeof contract>;
export type Outputs = InferContractRouterOutputs<typeof contract>;
