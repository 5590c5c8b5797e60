// The small plots of an embedded comparison: as many beside each other as have room.
import { css } from 'lit';

export const compareEmbedStyles = css`
  .grid {
    display: grid;
    flex: 1 0 auto;
    grid-template-columns: repeat(auto-fill, minmax(min(140px, 45%), 1fr));
    gap: 8px 16px;
    margin-top: 4px;
  }
  section {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .panel {
    display: flex;
    gap: 8px;
    align-items: baseline;
    justify-content: space-between;
    margin: 0;
    font-size: 13px;
  }
  .panel span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  section act-figure {
    position: relative;
    inset: auto;
    height: 104px;
  }
  .layout {
    flex: 1 0 auto;
    min-width: 0;
    margin-top: 4px;
    --stack-height: 180px;
  }
`;
