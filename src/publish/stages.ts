/** A stage of a build and how long it took, in milliseconds. */
export interface StageTime {
  stage: "read" | "plan" | "pages" | "files" | "check" | "index";
  milliseconds: number;
  /** The time of this process on all cores, in milliseconds. */
  cpu: number;
}

/** Is told how much of some work is done. */
export type Done = (count: number, of: number) => void;

/** Is told that a stage has begun, and how much of its work is done where that can be counted. */
export type Progress = (stage: StageTime["stage"], done?: number, of?: number) => void;

/** The stages of a build, one after the other. */
export interface Stages {
  /** Those that have ended. */
  times: StageTime[];
  /**
   * Runs a stage.
   * @param work may say how much of it is done
   */
  run<Result>(stage: StageTime["stage"], work: (done: Done) => Promise<Result> | Result): Promise<Result>;
}

/** Begins to measure the stages of a build. */
export function stagesOf(progress: Progress = () => {}): Stages {
  const times: StageTime[] = [];
  return {
    times,
    run: async (stage, work) => {
      const [start, before] = [performance.now(), process.cpuUsage()];
      progress(stage);
      const result = await work((count, of) => progress(stage, count, of));
      const { user, system } = process.cpuUsage(before);
      times.push({ stage, milliseconds: performance.now() - start, cpu: (user + system) / 1000 });
      return result;
    },
  };
}
